import time

BEGINS = 1
time.sleep(0.3)
ENDS = 2
