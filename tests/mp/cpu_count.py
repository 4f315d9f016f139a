import multiprocessing, os
print(multiprocessing.cpu_count() == os.cpu_count())  # expect: True
