"""The parts of scripts/bench.py: what is compared, what is done to it, and the table of what it took."""
