# %time, %%time, %timeit: their words.
# run: timing.ipy
# oracle: no (cells)
