import type { sendUnaryData } from "@grpc/grpc-js";
import gossipMessages from "@eventstore/db-client/generated/gossip_pb.js";
import type { Mischief } from "./mischief.js";

/** Gossip.Read, as answered by a cluster of one: this server leads it. */
export const gossip =
  (port: () => number, mischief: Mischief) =>
  (_call: unknown, answer: sendUnaryData<InstanceType<typeof gossipMessages.ClusterInfo>>) => {
    const leader = new gossipMessages.MemberInfo()
      .setState(gossipMessages.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setTimeStamp("0")
      .setHttpEndPoint(new gossipMessages.EndPoint().setAddress("127.0.0.1").setPort(port()));
    answer(null, new gossipMessages.ClusterInfo().setMembersList(mischief.leaderless ? [] : [leader]));
  };
