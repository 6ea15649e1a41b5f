"""What scripts/draw_architecture.py is made of: the imports as the modules say them, and where their boxes stand."""
