from modules.package import relative
print(relative.value, relative.sibling.name, relative.upper.value)  # expect: sub sub from above
