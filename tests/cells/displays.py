# What notebooks show in their own form, as a terminal sees it.
# run: displays.ipy
# exit: 1
# oracle: no (cells)
