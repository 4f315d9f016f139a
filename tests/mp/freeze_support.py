import multiprocessing as mp
print(mp.freeze_support())  # expect: None
