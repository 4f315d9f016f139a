# Cells that await: one event loop for all of them, the cell's own frames in the traceback.
# run: awaits.ipy
# exit: 1
# oracle: no (cells)
