def f(): pass
class C: pass
for i in (): pass
print(f())  # expect: None
