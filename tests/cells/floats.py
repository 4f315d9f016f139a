# %precision.
# run: floats.ipy
# exit: 1
# oracle: no (cells)
