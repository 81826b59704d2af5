/**
 * Which operations of the App API give lists, and of what.
 *
 * @module
 */
import { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";

/** The list in an operation's answer. */
export interface ResultList {
  /** The field of the answer that holds it. */
  readonly field: string;
  /** The schema of its entries. */
  readonly element: z.ZodType;
}

/** The list that an operation gives: its pages, or the one list that is all of its answer. */
export function listOf(
  { name, method, paging, resultSchema }: AppOperation,
): ResultList | undefined {
  if (!(resultSchema instanceof z.ZodObject)) return undefined;
  const lists = Object.entries<z.ZodType>(resultSchema.shape).flatMap(([field, schema]) => {
    const element = elementOf(schema);
    return element === undefined ? [] : [{ field, element }];
  });
  if (paging !== undefined) return lists.find(({ field }) => field === paging.items);
  const isRead = method === "GET" ? !name.startsWith("get") : name.startsWith("list");
  const isWholeAnswer = isRead && Object.keys(resultSchema.shape).length === 1;
  return isWholeAnswer ? lists[0] : undefined;
}

/** The schema of the entries of a list, as the contract writes lists in answers. */
function elementOf(schema: z.core.$ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return elementOf(schema.unwrap());
  return schema instanceof z.ZodPipe ? elementOf(schema.def.out) : undefined;
}
