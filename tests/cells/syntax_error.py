# A cell that is no Python.
# run: syntax_error.ipy
# oracle: no (cells)
# exit: 1
