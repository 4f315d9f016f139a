import modules.package
print(modules.package.from_init, modules.package.__path__[0].rpartition("/")[2])
# expect: set by __init__ package
