import { SetMetadata } from '@nestjs/common';

export const CHECKS_SESSION = 'checks-session';

/**
 * For a route to which somebody sends one small thing after the other: its work makes sure in its own statement that her
 * session is still open (`sessionIsOpen`), so who she is may be remembered from the request before.
 */
export const ChecksSession = (does = true): MethodDecorator => SetMetadata(CHECKS_SESSION, does);
