#define _GNU_SOURCE
#include "socket.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>

void check(int holds, const char *format, ...) {
    if (holds) return;
    va_list words;
    va_start(words, format);
    fprintf(stderr, "bench: ");
    vfprintf(stderr, format, words);
    fprintf(stderr, "\n");
    va_end(words);
    exit(1);
}

int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static struct sockaddr_in loopback(int host, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + (uint32_t)host);
    return address;
}

static void set(int descriptor, int level, int option) {
    const int on = 1;
    setsockopt(descriptor, level, option, &on, sizeof on);
}

int connect_as(int index, int port) {
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    check(descriptor >= 0, "no socket %d: errno %d", index, errno);
    // 127.0.1.1 to 127.0.1.250; the port is chosen at connect, so that none runs out.
    const struct sockaddr_in source = loopback(256 + index % 250, 0);
    const struct sockaddr_in target = loopback(0, port);
    set(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    check(bind(descriptor, (const struct sockaddr *)&source, sizeof source) == 0,
          "no address for socket %d: errno %d", index, errno);
    check(connect(descriptor, (const struct sockaddr *)&target, sizeof target) == 0,
          "no connection %d to port %d: errno %d", index, port, errno);
    set(descriptor, IPPROTO_TCP, TCP_NODELAY);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    return descriptor;
}

int listen_on(int port) {
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const struct sockaddr_in address = loopback(0, port);
    set(descriptor, SOL_SOCKET, SO_REUSEADDR);
    check(descriptor >= 0 && bind(descriptor, (const struct sockaddr *)&address, sizeof address) == 0
              && listen(descriptor, 4096) == 0,
          "no listening on port %d: errno %d", port, errno);
    return descriptor;
}

int accept_next(int listener) {
    const int descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor >= 0) set(descriptor, IPPROTO_TCP, TCP_NODELAY);
    check(descriptor >= 0 || errno == EAGAIN || errno == ECONNABORTED, "accept: errno %d", errno);
    return descriptor;
}

void watch(int poller, int descriptor, void *owner) {
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = owner};
    check(epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) == 0, "epoll: errno %d", errno);
}

int send_whole(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        const ssize_t sent = send(descriptor, bytes, length, MSG_NOSIGNAL);
        if (sent >= 0) {
            bytes += sent;
            length -= (size_t)sent;
        } else if (errno == EAGAIN) {
            struct pollfd room = {.fd = descriptor, .events = POLLOUT};
            poll(&room, 1, -1);
        } else if (errno != EINTR) {
            return -1;
        }
    }
    return 0;
}
