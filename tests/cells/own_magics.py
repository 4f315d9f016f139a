# Magics that a program registers, and what it may ask the shell.
# run: own_magics.ipy
# exit: 1
# oracle: no (cells)
