# %%writefile, %run, %cat and %load.
# run: files.ipy
# oracle: no (cells)
