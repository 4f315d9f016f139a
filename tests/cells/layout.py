# The pretty printer of cells: 79 columns, classes by name, objects without a repr.
# run: layout.ipy
# oracle: no (cells)
