# oracle: no (the module gil)
import gil, time
before = gil.timing(True)
gil.reset()
time.sleep(0.2)
s = gil.stats()[0]
print(before, s["blocked"] >= 0.19, s["held"] < 0.1, gil.timing(False), gil.timing())
# expect: False True True True False
