# Values of cells: where they stand, what is silent, what is remembered.
# run: echo.ipy
# oracle: no (cells)
