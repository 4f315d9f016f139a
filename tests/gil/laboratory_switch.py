# oracle: no (the module gil)
import gil, threading
print(gil.lab(), gil.lab(True), gil.lab(), gil.lab(False), gil.lab())  # expect: False False True True False
def other(): print(gil.lab())  # expect: False
gil.lab(True)
t = threading.Thread(target=other)
t.start()
t.join()
print(gil.lab(), sum(i * i for i in range(100)))  # expect: True 328350
