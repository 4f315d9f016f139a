# exit: 120
import os
os.close(2)
print("goes on", flush=True)  # expect: goes on
1 / 0
