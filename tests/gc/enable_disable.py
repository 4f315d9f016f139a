import gc
print(gc.isenabled())  # expect: True
gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
print(gc.isenabled(), len(gc.get_threshold()), len(gc.get_count()))  # expect: True 3 3
