"""The atlas, from data to page.

    data/ --load--> Atlas --validate--> (same Atlas, or every Problem)
          --measure, page--> Page --render--> AtlasMap --write--> output/

`load` is the only reader, `write` the only writer, `render` the only module that knows folium.
Nothing in here knows a treaty: dates, words, colours, places and figures live under `data/`.
"""
