# A magic that is not there.
# run: magic_unknown.ipy
# oracle: no (cells)
# exit: 1
