exec("")
exec("\n\n   \n# only\n")
exec("\t\n")
exec("\f\nx = 1")
print(x)  # expect: 1
