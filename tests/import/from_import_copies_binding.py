from modules import counter
from modules.counter import count
counter.bump()
print(count, counter.count)  # expect: 0 1
