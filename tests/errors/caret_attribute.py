class C:
    pass


c = C()
c.first = C()
print(c.first.second.third)
# exit: 1
