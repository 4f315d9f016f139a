# A union of very many members, put together one by one.
union = int
for i in range(1500):
    union = union | list[i] | list[i]
print(len(union.__args__), union == union | list[7], hash(union) == hash(union | int))  # expect: 1501 True True
