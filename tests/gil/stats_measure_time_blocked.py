# oracle: no (the module gil)
import gil, time
before = gil.timing(True)
gil.reset()
time.sleep(0.4)
s = gil.stats()[0]
print(before, s["blocked"] >= 0.38, s["held"] < 0.3, gil.timing(False), gil.timing())
# expect: False True True True False
