class C: pass
print(C, repr(C()).split(" at ")[0], type(C))
# expect: <class '__main__.C'> <__main__.C object <class 'type'>
