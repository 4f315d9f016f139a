if 1: print("a")  # expect: a
for i in 1, 2: print(i)  # expect: 1
# expect: 2
while 0: pass
else: print("else")  # expect: else
try: 1 / 0
except ZeroDivisionError: print("caught")  # expect: caught
class C: a = 1
def f(): return 5
with open("/dev/null") as g: print("with")  # expect: with
print(C.a, f())  # expect: 1 5
