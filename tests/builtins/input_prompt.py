# stdin: Bob
name = input("who? ")
print("hi", name)  # expect: who? hi Bob
