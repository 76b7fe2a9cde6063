#include "poster.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "message.h"
#include "socket.h"

int posters_open(struct poster *posters, int limit, const char *path, int port) {
    FILE *file = fopen(path, "r");
    check(file != NULL, "%s cannot be read", path);
    int count = 0;
    while (count < limit
           && fscanf(file, "%127s %31s", posters[count].token, posters[count].chat) == 2) {
        posters[count].descriptor = connect_as(count, port);
        count++;
    }
    fclose(file);
    check(count > 0, "%s names nobody", path);
    return count;
}

void poster_send(struct poster *poster, const char *text, int64_t due) {
    char body[512], request[1024];
    const int size = snprintf(body, sizeof body, "{\"chat\":\"%s\",\"text\":\"%s\"}", poster->chat,
                              text);
    const int length = snprintf(request, sizeof request,
                                "POST /v1/message.post HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                "Authorization: Bearer %s\r\nContent-Type: application/json\r\n"
                                "Content-Length: %d\r\n\r\n%s", poster->token, size, body);
    check(length > 0 && length < (int)sizeof request, "the text is too long");
    check(send_whole(poster->descriptor, request, (size_t)length) == 0,
          "the server hung up before a post: errno %d", errno);
    poster->begun = due;
    poster->received = 0;
}

long poster_receive(struct poster *poster) {
    const ssize_t count = recv(poster->descriptor, poster->reply + poster->received,
                               sizeof poster->reply - poster->received, 0);
    if (count < 0 && errno == EAGAIN) return 0;
    check(count > 0, "the server hung up before its reply: errno %d", count < 0 ? errno : 0);
    check(poster->begun != 0, "a reply came unasked");
    poster->received += (size_t)count;
    const size_t length = message_length(poster->reply, poster->received);
    if (length == 0) {
        check(poster->received < sizeof poster->reply, "a reply is too long");
        return 0;
    }
    check(length == poster->received, "a reply has more bytes than its length says");
    check(strncmp(poster->reply, "HTTP/1.1 200 ", 13) == 0, "a post was refused: %.*s",
          (int)length, poster->reply);
    const size_t head = head_length(poster->reply, length);
    const long number = number_after(poster->reply + head, length - head, "\"number\":");
    check(number > 0, "a reply has no number: %.*s", (int)length, poster->reply);
    poster->begun = 0;
    return number;
}
