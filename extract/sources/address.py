"""Which addresses a refresh may connect to: a page or a feed must not lead into the office's own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Final

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]  # host and port → numeric addresses

_NAT64: Final = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
# Ranges that are not the public internet although some releases of `ipaddress` say so (6to4 and Teredo, long given up, too).
_NOT_PUBLIC: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8",
    )
)  # fmt: skip


def is_public(text: str) -> bool:
    """Tell whether a numeric address is on the public internet, also where another address is wrapped in it."""
    try:
        address = ipaddress.ip_address(text.split("%")[0])
    except ValueError:
        return False
    return all(_plainly_public(one) for one in (address, *_wrapped(address)))


def _plainly_public(address: Address) -> bool:
    if not address.is_global or address.is_multicast:
        return False
    return not any(address in network for network in _NOT_PUBLIC if network.version == address.version)


def _wrapped(address: Address) -> list[Address]:
    """Return the IPv4 addresses that an IPv6 one stands for (mapped, NAT64)."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    wrapped: list[Address] = [address.ipv4_mapped] if address.ipv4_mapped else []
    if any(address in network for network in _NAT64):
        wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return wrapped


def resolve(host: str, port: int) -> list[str]:
    """Return a host's numeric addresses as the system finds them; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
