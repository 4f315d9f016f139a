from modules import counter
import modules.counter as c
counter.bump()
c.bump()
print(counter.count, c.count)  # expect: 2 2
