# A list that shrinks gives memory back, whichever way items leave; what is in it stays right while it does.
import sys
import tracemalloc


def room(items):
    return sys.getsizeof(items) - sys.getsizeof([])


def pop_last(items):
    items.pop()


def pop_first(items):
    items.pop(0)


def pop_within(items):
    items.pop(len(items) // 2)


def pop_minus_one(items):
    items.pop(-1)


def remove_first(items):
    items.remove(items[0])


def delete_item(items):
    del items[-1]


def delete_slice(items):
    del items[-3:]


def assign_shorter(items):
    items[-4:] = items[-4:-3]


def delete_stepped(items):
    del items[::2]


for take in (pop_last, pop_first, pop_within, pop_minus_one, remove_first, delete_item, delete_slice, assign_shorter, delete_stepped):
    items = []
    for i in range(3000):
        items.append(i)
    full, total = room(items), 0
    while len(items) > 40:
        take(items)
        total += sum(items[-2:]) + len(items)
    left = list(items)
    print(take.__name__, left, total, room(items) < full // 4, items == left)
    for i in range(200):
        items.append(-i)
    print(items[:3], items[-3:], len(items))
    while items:
        take(items)
    print(room(items) < full // 20, items)
    items.extend("ab")
    print(items, items.pop(), items.pop(), items)
    try:
        items.pop()
    except IndexError as e:
        print(e)
        # expect: pop_last [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39] 13484280 True True
        # expect: [0, 1, 2] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: pop_first [2960, 2961, 2962, 2963, 2964, 2965, 2966, 2967, 2968, 2969, 2970, 2971, 2972, 2973, 2974, 2975, 2976, 2977, 2978, 2979, 2980, 2981, 2982, 2983, 2984, 2985, 2986, 2987, 2988, 2989, 2990, 2991, 2992, 2993, 2994, 2995, 2996, 2997, 2998, 2999] 22248840 True True
        # expect: [2960, 2961, 2962] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: pop_within [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 2980, 2981, 2982, 2983, 2984, 2985, 2986, 2987, 2988, 2989, 2990, 2991, 2992, 2993, 2994, 2995, 2996, 2997, 2998, 2999] 22248840 True True
        # expect: [0, 1, 2] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: pop_minus_one [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39] 13484280 True True
        # expect: [0, 1, 2] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: remove_first [2960, 2961, 2962, 2963, 2964, 2965, 2966, 2967, 2968, 2969, 2970, 2971, 2972, 2973, 2974, 2975, 2976, 2977, 2978, 2979, 2980, 2981, 2982, 2983, 2984, 2985, 2986, 2987, 2988, 2989, 2990, 2991, 2992, 2993, 2994, 2995, 2996, 2997, 2998, 2999] 22248840 True True
        # expect: [2960, 2961, 2962] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: delete_item [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39] 13484280 True True
        # expect: [0, 1, 2] [-197, -198, -199] 240
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: delete_slice [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38] 4491837 True True
        # expect: [0, 1, 2] [-197, -198, -199] 239
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: assign_shorter [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38] 4491837 True True
        # expect: [0, 1, 2] [-197, -198, -199] 239
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list
        # expect: delete_stepped [127, 255, 383, 511, 639, 767, 895, 1023, 1151, 1279, 1407, 1535, 1663, 1791, 1919, 2047, 2175, 2303, 2431, 2559, 2687, 2815, 2943] 44418 True True
        # expect: [127, 255, 383] [-197, -198, -199] 223
        # expect: True []
        # expect: [] b a []
        # expect: pop from empty list


# Iterators go on over the smaller block.
items = list(range(1000))
seen = []
for item in items:
    seen.append(item)
    if item == 5:
        while len(items) > 20:
            items.pop()
print(seen)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]

# What dies may change the list that it leaves.


class Refill:
    def __init__(self, items):
        self.items = items

    def __del__(self):
        self.items.extend(range(3))


items = []
items.extend(Refill(items) for i in range(64))
for i in range(60):
    items.pop(0)
print([type(item).__name__ for item in items[:6]], len(items))
# expect: ['Refill', 'Refill', 'Refill', 'Refill', 'int', 'int'] 184
items = [Refill(items), 0] + [1] * 998
for item in items[:1]:
    item.items = items
del item
items[:999] = []
print(items)  # expect: [1, 0, 1, 2]
items = [0] * 500
items.extend(Refill(items) for i in range(4))
del items[2:]
print(len(items), items[:2], sorted(items))  # expect: 14 [0, 0] [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]


# In a function that runs often, between lists that are full and nearly empty.
def stack(deep):
    items, total = [], 0
    for i in range(deep):
        items.append(i)
        items.append(i * 2)
        total += items.pop()
    while items:
        total += items.pop()
    return total


print([stack(n) for n in (0, 1, 5, 17, 130, 5000)])  # expect: [0, 0, 30, 408, 25155, 37492500]

tracemalloc.start()
items = []
for i in range(200_000):
    items.append(None)
high = tracemalloc.get_traced_memory()[0]
while len(items) > 1000:
    items.pop()
print(tracemalloc.get_traced_memory()[0] < high // 10)  # expect: True
