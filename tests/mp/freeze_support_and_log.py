import multiprocessing as mp
print(mp.freeze_support(), mp.get_logger().name)  # expect: None multiprocessing
