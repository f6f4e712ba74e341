import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AUDIENCE } from '../../src/platform/web/audience.js';

/** A route as its controller declares it: `GET /courses/:course`. */
export interface DeclaredRoute {
  name: string;
  audience: string[] | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Every route of every controller of the application. */
export function declaredRoutes(app: NestFastifyApplication): DeclaredRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map((wrapper) => wrapper.metatype as new () => object));
  return controllers.flatMap(routesOf);
}

function routesOf(controller: new () => object): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, Handler>;
  const handlers = new MetadataScanner().getAllMethodNames(prototype).map((name) => prototype[name]!);
  return handlers.filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler)).map((handler) => routeOf(controller, handler));
}

function routeOf(controller: new () => object, handler: Handler): DeclaredRoute {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
  const parts = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
  const path = parts.flatMap((part) => part.split('/')).filter(Boolean).join('/');
  return { name: `${method} /${path}`, audience: Reflect.getMetadata(AUDIENCE, handler) as string[] | undefined };
}
