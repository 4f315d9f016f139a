import modules.guarded
print(modules.guarded.ran)  # expect: no
