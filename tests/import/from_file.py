import modules.simple  # expect: loaded simple
print(modules.simple.value, modules.simple.double(4))  # expect: 42 8
