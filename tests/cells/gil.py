# %gil: the policy, who holds the lock, who waits, counts for each thread.
# run: gil.ipy
# oracle: no (cells)
# exit: 1
