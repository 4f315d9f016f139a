# A cell that raises: its number, its own lines, and the program ends.
# run: raises.ipy
# oracle: no (cells)
# exit: 1
