import modules.package.sub
print(modules.package.sub.name, modules.package.sub.parent_value)  # expect: sub set by __init__
