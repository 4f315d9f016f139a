class C:
    def __init__(self): self.x = "instance"
c = C()
def get(): return c.x
out = [get(), get()]
C.x = property(lambda self: "property")
out.append(get())
del C.x
out.append(get())
C.x = "plain"
out.append(get())
print(out)  # expect: ['instance', 'instance', 'property', 'instance', 'instance']
