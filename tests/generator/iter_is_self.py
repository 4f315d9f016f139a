def g(): yield
it = g()
print(iter(it) is it, type(it).__name__)  # expect: True generator
