# Inputs by number: shown, run again, kept as macros, programs and notebooks.
# run: history.ipy
# exit: 1
# oracle: no (cells)
