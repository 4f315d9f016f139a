class C: pass
c = C()
c.a = c
print(eval("c" + ".a" * 500) is c)  # expect: True
