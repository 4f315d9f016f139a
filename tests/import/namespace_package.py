import modules.namespace.leaf
print(modules.namespace.leaf.value)  # expect: leaf of a namespace
