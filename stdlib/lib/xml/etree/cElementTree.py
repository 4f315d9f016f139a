"""The old name of the fast one."""
from xml.etree.ElementTree import *
