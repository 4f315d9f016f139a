from . import sub as sibling
from .. import counter as upper
from .sub import name as value
upper.value = "from above"
